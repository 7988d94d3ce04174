using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.App.Screens.Admin;

/// <summary>Events of the office's own ledger in words.</summary>
internal static class OfficeEventWords
{
    public static (string Title, string? Detail) Of(OfficeEvent happened, Roster roster)
    {
        return happened switch
        {
            SubstituteAppointed { Substitution: var s } => (
                $"{Name(s.Substitute)} ditunjuk sebagai {s.Kind} untuk {Name(s.Officer)}",
                $"Mulai {IndonesianText.LongDate(s.From)}{Until(s.Until)}. Surat perintah {s.Order}."),
            SubstitutionEnded e => (
                $"Penugasan {Name(e.Substitute)} untuk {Name(e.Officer)} diakhiri",
                $"Hari terakhir {IndonesianText.LongDate(e.Last)}. {e.Reason}"),
            DecreeLoaded e => ("Keputusan hari libur dimuat", e.Decree),
            PinActivationIssued e => ($"Kode aktivasi PIN dibuat untuk {Name(e.Officer)}", null),
            PinChosen e => ($"{Name(e.Officer)} memilih PIN", null),
            SignedIn { By.Kind: ActorKind.Officer } e => ($"{e.By.Name} masuk ke meja kerja", null),
            SignedIn e => ($"{e.By.Name} masuk ke halaman admin", null),
            AccountBound e => ($"{e.By.Name} terikat pada akun dinasnya", $"Id objek {e.Account.Id}."),
            AccountRefused e => ($"Akun lain ditolak masuk sebagai {Name(e.Officer)}", $"Id objek {e.Account.Id}."),
            AccountReleased e => ($"Akun dinas {Name(e.Officer)} dilepas", e.Reason),
            AccountReadmitted e => ($"Akun yang dilepas dari {Name(e.Officer)} diizinkan lagi", $"Id objek {e.Account.Id}. {e.Reason}"),
            Announced { Announcement: var a } => (
                $"Diumumkan: {Kind(a.Kind)}", $"{a.Title}, nomor {a.Number}."),
            PublicationWithdrawn e => ($"Dokumen yang diumumkan nomor {e.Number} ditarik kembali", e.Reason),
            NumberReserved e => ($"Nomor {e.Number} disediakan", $"Seri {e.Series}."),
            FlowTended e => ($"Mesin {e.Flow} {FlowWords.Did(e.Deed)}", e.Reason),
            _ => Key(happened, Name),
        };

        string Name(string id) => roster.Officer(id)?.Name ?? id;
    }

    private static string Kind(AnnouncementKind kind) => kind switch
    {
        AnnouncementKind.Dip => "Daftar Informasi Publik",
        AnnouncementKind.Excluded => "daftar informasi yang dikecualikan",
        _ => "dokumen",
    };

    private static (string Title, string? Detail) Key(OfficeEvent happened, Func<string, string> name) =>
        happened switch
        {
            ApiKeyCreated { Key: var key } => (
                $"Kunci API “{key.Name}” dibuat",
                key.Officers.Count == 0 ? null : $"Diminta memutuskan untuk: {string.Join(", ", key.Officers.Select(name))}."),
            ApiKeyRevoked e => ($"Kunci API {e.Key} dicabut", e.Reason),
            ApiKeyAgreed e => ($"{e.By.Name} menyetujui kunci API {e.Key}", null),
            ApiKeyDeclined e => ($"{e.By.Name} menolak kunci API {e.Key}", null),
            WebhookAdded { Webhook: var webhook } => ($"Webhook {webhook.Id} dipasang", webhook.Url),
            WebhookRemoved e => ($"Webhook {e.Webhook} dihapus", null),
            WebhookDisabled e => ($"Webhook {e.Webhook} dimatikan karena terus gagal", e.Error),
            _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
        };

    private static string Until(DateOnly? until) =>
        until is { } last ? $" sampai {IndonesianText.LongDate(last)}" : " sampai dicabut";
}
