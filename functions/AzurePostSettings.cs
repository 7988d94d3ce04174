using Microsoft.Extensions.Configuration;
using Ppid.App;

namespace Ppid.Functions;

/// <summary>SendGrid's key, whether it only checks, and where it keeps what it is given.</summary>
/// <param name="Region">"global" or "eu", as the package names them.</param>
public sealed record SendGridSettings(string Key, bool Sandbox, string Region)
{
    public override string ToString() => $"SendGrid ({Region})";
}

/// <summary>How letters leave Azure and who is told in Teams. Exactly one post office.</summary>
/// <param name="SendGrid">Null: letters go by Graph from <paramref name="Mailbox"/>.</param>
/// <param name="Mailbox">The office's mailbox in Exchange Online; null if Graph has nothing to do with mail.</param>
/// <param name="TeamsApp">Id of the office's Teams app; null: no activity notices.</param>
public sealed record AzurePostSettings(SendGridSettings? SendGrid, string? Mailbox, string? TeamsApp)
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence that names the setting and the
    /// remedy.</summary>
    public static AzurePostSettings Read(IConfiguration configuration)
    {
        var mailbox = configuration.Said("Ppid:Graph:KotakSurat");
        var teams = configuration.Said("Ppid:Graph:AplikasiTeams");
        return configuration["Ppid:Surat:Cara"] switch
        {
            "sendgrid" => new(ReadSendGrid(configuration), mailbox, teams),
            "graph" when mailbox is not null => new(null, mailbox, teams),
            "graph" => throw new InvalidDataException(
                "Ppid__Surat__Cara berisi graph, tetapi Ppid__Graph__KotakSurat kosong; tulis alamat kotak surat kantor."),
            var other => throw new InvalidDataException(
                $"Ppid__Surat__Cara berisi \"{other}\"; di Azure tulis sendgrid atau graph."),
        };
    }

    private static SendGridSettings ReadSendGrid(IConfiguration configuration) => new(
        configuration.Said("Ppid:SendGrid:Kunci") ?? throw new InvalidDataException(
            "Ppid__Surat__Cara berisi sendgrid, tetapi Ppid__SendGrid__Kunci kosong; tulis kunci API SendGrid."),
        configuration.Agreed("Ppid:SendGrid:HanyaUji", "surat diperiksa, tidak dikirim") == true,
        configuration.Said("Ppid:SendGrid:Wilayah") switch
        {
            null or "global" => "global",
            "eu" => "eu",
            var other => throw new InvalidDataException(
                $"Ppid__SendGrid__Wilayah berisi \"{other}\"; tulis global atau eu, menurut akun SendGrid."),
        });
}
