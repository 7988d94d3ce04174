using Ppid.App.Desk;
using Ppid.Domain.Letters;

namespace Ppid.App.Letters;

/// <summary>What a template is called wherever it is kept: in ledgers, in names of files, at the post office.</summary>
internal static class TemplateNames
{
    /// <summary>"tanda-terima"; for ever the same.</summary>
    public static string StableName(this Template template) => Ledger.Write(template).Trim('"');
}
