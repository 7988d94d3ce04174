using System.Text.Json;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Admin;

/// <summary>Administrators at their pages.</summary>
internal static class AtAdmin
{
    public const string Pin = "402915";

    /// <summary>The one administrator of the example roster.</summary>
    public const string Nur = "nur";

    public static async Task<string> FirstLink(this HouseUnderTest house) =>
        "/admin/masuk/" + await house.Service<SignInLinks>().First(CancellationToken.None);

    public static KeyValuePair<string, string>[] NewPin(string pin = Pin) => [new("pin", pin), new("pin_lagi", pin)];

    /// <summary>Somebody who came in by the console's link.</summary>
    public static async Task<Visitor> Administrator(this HouseUnderTest house)
    {
        var visitor = house.NewVisitor();
        await visitor.Post(await house.FirstLink(), NewPin());
        return visitor;
    }

    /// <summary>A session as the store keeps it, for an officer who never came in; returns what the cookie holds.</summary>
    public static async Task<string> SessionOf(this HouseUnderTest house, string officer)
    {
        var now = TimeProvider.System.GetUtcNow();
        var session = JsonSerializer.Serialize(new OfficerSession(officer, now, now));
        await house.Store.Put("sesi", Tokens.Hash("rahasia"), session, 0, CancellationToken.None);
        return "rahasia";
    }

    public static async Task<CaseId> FiledCase(this HouseUnderTest house) => Applicants.IdOf(await house.Files());

    /// <summary>A case of somebody without an e-mail address: his letters cannot be sent.</summary>
    public static async Task<CaseId> FiledWithoutEmail(this HouseUnderTest house, string details = "Data pasar rakyat 2025")
    {
        var fields = Applicants.Siti;
        (fields["email"], fields["rincian"]) = ("", details);
        var reply = await house.Visitor.Post("/permohonan", fields, [Applicants.Ktp]);
        return Applicants.IdOf(reply.Location.Split('?')[0]);
    }

    public static async Task<TEvent> Happened<TEvent>(this HouseUnderTest house, CaseId id)
        where TEvent : CaseEvent => (await house.Look(id)).History.Events.OfType<TEvent>().Last();

    public static async Task<TEvent> HappenedToOffice<TEvent>(this HouseUnderTest house)
        where TEvent : OfficeEvent
    {
        var stored = await house.Store.Load(OfficeBook.Stream("dp2kukm"), CancellationToken.None);
        return stored.Select(each => Ledger.Read<OfficeEvent>(each.Json)).OfType<TEvent>().Last();
    }
}
