using System.Security.Cryptography;
using System.Text;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.Host.Demo;

/// <summary>The API key of a demonstration: may do everything for everybody, and is printed at every start. Derived from the
/// server key, so that no other demonstration has it.</summary>
internal sealed class DemoKey(OfficeBook offices, OfficeDesk desk, ApiKeys keys, Tokens tokens, TimeProvider time)
{
    private const string Via = "peragaan";

    public string Secret => Made.Secret;

    private string Office => offices.Main.File.Id;

    private (string Id, string Secret) Made =>
        ApiKeys.Of(SHA256.HashData(Encoding.UTF8.GetBytes(tokens.Token("kunci-peragaan", Office))));

    public async Task Load(CancellationToken cancel)
    {
        var inForce = await offices.InForce(Office, cancel);
        var (id, secret) = Made;
        if (inForce.Record.Key(id) is not null)
        {
            return;
        }

        var people = offices.Main.Roster.Officers;
        var key = new ApiKey(
            id, "Peragaan", Enum.GetValues<ApiScope>().ToListOf(), people.Select(each => each.Id).ToListOf(),
            keys.Today(inForce).AddDays(365), Tokens.Hash(secret));
        var admin = new Actor(ActorKind.Admin, Via, "Peragaan", Via);
        await Handle("buat", new OfficeCommand.CreateApiKey(time.GetUtcNow(), admin, key), cancel);
        foreach (var officer in people)
        {
            var by = new Actor(ActorKind.Officer, officer.Id, officer.Name, Via);
            await Handle(officer.Id, new OfficeCommand.AnswerApiKey(time.GetUtcNow(), by, id, true), cancel);
        }
    }

    private Task<Refusal?> Handle(string what, OfficeCommand command, CancellationToken cancel) =>
        desk.Handle($"peragaan-kunci:{what}", Office, command, cancel);
}
