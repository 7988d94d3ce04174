using System.Text.Json;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Ways;

namespace Ppid.Tests.Host.Admin;

/// <summary>Administrators at their pages.</summary>
internal static class AtAdmin
{
    public const string Pin = "402915";

    /// <summary>The one administrator of the example roster.</summary>
    public const string Nur = "nur";

    public static async Task<string> FirstLink(this HouseUnderTest house) =>
        "/kelola/masuk/" + await house.Service<SignInLinks>().First(CancellationToken.None);

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

    /// <summary>An administrator of any office, by a link in his mail.</summary>
    public static async Task<Visitor> AdministratorOf(this HouseUnderTest house, string office, string officer)
    {
        await house.Service<Pins>().ChooseWithoutCode(officer, Pin, CancellationToken.None);
        var visitor = house.NewVisitor();
        var link = await house.AsksForLink("/kelola/masuk", $"{officer}.contoh@{office}.example.go.id");
        await visitor.Post(link, [new("pin", Pin)]);
        return visitor;
    }

    /// <summary>A case of any SOP with everything its first step asks for.</summary>
    public static Task<CaseId> CaseOf(this HouseUnderTest house, string sop) =>
        new Starting(house, house.Sop(sop), new Ways.Ways(house.Sop(sop))).Case();

    /// <summary>Takes a case of any SOP to its end.</summary>
    public static Task ToTheEnd(this HouseUnderTest house, string sop, CaseId id) =>
        new Ways.Walk(house, house.Sop(sop), new Ways.Ways(house.Sop(sop))).ToTheEnd(id);

    public static Sop Sop(this HouseUnderTest house, string sop) =>
        house.Service<SopCatalogue>().All.First(each => each.Office == "dp2kukm" && each.Id == sop);

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
