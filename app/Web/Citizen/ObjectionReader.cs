using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>Reads an objection from a page's form or from the API.</summary>
internal static class ObjectionReader
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f", "g"];

    /// <param name="request">The request objected to: its applicant is the objector.</param>
    public static Application.Objection Read(FieldReader read, CaseFacts request)
    {
        var grounds = read.Choices("alasan", "alasan keberatan", Letters)
            .Select(letter => (Ground)(letter[0] - 'a'))
            .ToListOf();
        return new Application.Objection(
            request.Id.Value, request.Number, grounds,
            read.Lines("tujuan", "Tujuan penggunaan", 5..1000),
            read.Lines("kasus_posisi", "Kasus posisi", 20..4000));
    }

    /// <summary>Who he is was shown with the request: his identity papers are in
    /// that file and go along.</summary>
    public static Sent Sent(CaseFacts request, SubmittedForm form, string commandId, string channel)
    {
        var known = request.Documents.Where(document => document.Kind
            is DocumentKind.Identity or DocumentKind.Deed or DocumentKind.PowerOfAttorney);
        return new(commandId, channel, request.Applicant, [.. known, .. ApplicationReader.Documents(form)]);
    }
}
