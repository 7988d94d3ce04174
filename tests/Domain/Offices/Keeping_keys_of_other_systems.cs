using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Xunit;
using static Ppid.Domain.Offices.OfficeCommand;

namespace Ppid.Tests.Domain.Offices;

/// <summary>Who may make a key, and for whom it then decides: docs/adr/0021.</summary>
public sealed class Keeping_keys_of_other_systems
{
    private static readonly DateTimeOffset Now = new(2025, 8, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly Actor Nur = new(ActorKind.Admin, "nur", "Nur", "sesi admin");
    private OfficeRecord _record = OfficeRecord.Start;

    private static ApiKey Key => ExamplesOfKeys.Key;

    [Fact]
    public void Lets_it_decide_for_nobody_before_he_agrees()
    {
        When(new CreateApiKey(Now, Nur, Key));
        Assert.False(Known.DecidesFor("siti"));
        Assert.Null(When(new AnswerApiKey(Now, Officer("siti"), "k1", true)));
        Assert.True(Known.DecidesFor("siti"));
        Assert.False(Known.DecidesFor("dewi"));
    }

    [Fact]
    public void Lets_him_change_his_mind()
    {
        When(new CreateApiKey(Now, Nur, Key));
        When(new AnswerApiKey(Now, Officer("siti"), "k1", true));
        When(new AnswerApiKey(Now, Officer("siti"), "k1", false));
        Assert.False(Known.DecidesFor("siti"));
    }

    [Fact]
    public void Asks_nobody_who_is_not_listed_and_no_administrator()
    {
        When(new CreateApiKey(Now, Nur, Key));
        Assert.Equal("api-key-not-asked", When(new AnswerApiKey(Now, Officer("maria"), "k1", true)));
        Assert.Equal("api-key-not-asked", When(new AnswerApiKey(Now, Nur with { Id = "siti" }, "k1", true)));
    }

    public static TheoryData<ApiKey, string> Wrong => new()
    {
        { Key with { Name = " " }, "api-key-incomplete" },
        { Key with { Scopes = [] }, "api-key-incomplete" },
        { Key with { Officers = [] }, "api-key-incomplete" },
        { Key with { Scopes = [ApiScope.Read] }, "api-key-incomplete" },
        { Key with { Agreed = ["siti"] }, "api-key-incomplete" },
        { Key with { Officers = ["hantu"] }, "unknown-officer" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Refuses_a_key_that_is_none(ApiKey key, string code) =>
        Assert.Equal(code, When(new CreateApiKey(Now, Nur, key)));

    [Fact]
    public void Never_gives_a_name_twice_even_after_the_key_was_revoked()
    {
        When(new CreateApiKey(Now, Nur, Key));
        When(new RevokeApiKey(Now, Nur, "k1", "Bocor"));
        Assert.Equal("api-key-name-taken", When(new CreateApiKey(Now, Nur, Key with { Id = "k2", Name = "simpel" })));
    }

    [Fact]
    public void Is_for_administrators_alone()
    {
        Assert.Equal("not-allowed", When(new CreateApiKey(Now, Officer("dewi"), Key)));
        Assert.Equal("not-allowed", When(new CreateApiKey(Now, Program("k1"), Key)));
    }

    [Fact]
    public void Ends_on_its_last_day_and_when_it_is_revoked()
    {
        When(new CreateApiKey(Now, Nur, Key));
        Assert.True(Known.IsAlive(Key.Until));
        Assert.False(Known.IsAlive(Key.Until.AddDays(1)));
        Assert.Equal("reason-missing", When(new RevokeApiKey(Now, Nur, "k1", "")));
        When(new RevokeApiKey(Now, Nur, "k1", "Bocor"));
        Assert.False(Known.IsAlive(Key.Until));
        Assert.Equal("api-key-unknown", When(new AnswerApiKey(Now, Officer("siti"), "k1", true)));
    }

    [Fact]
    public void Keeps_the_webhooks_of_a_key_from_other_keys_and_ends_them_with_it()
    {
        When(new CreateApiKey(Now, Nur, Key));
        Assert.Equal("not-allowed", When(new AddWebhook(Now, Program("k2"), ExamplesOfKeys.Webhook)));
        Assert.Null(When(new AddWebhook(Now, Program("k1"), ExamplesOfKeys.Webhook)));
        Assert.Equal("webhook-unknown", When(new RemoveWebhook(Now, Program("k2"), "w1")));
        When(new RevokeApiKey(Now, Nur, "k1", "Bocor"));
        Assert.Empty(_record.Webhooks);
    }

    [Fact]
    public void Gives_one_key_five_webhooks_and_no_more()
    {
        When(new CreateApiKey(Now, Nur, Key));
        for (var number = 1; number <= 5; number++)
        {
            Assert.Null(When(new AddWebhook(Now, Program("k1"), ExamplesOfKeys.Webhook with { Id = $"w{number}" })));
        }

        Assert.Equal("webhook-too-many", When(new AddWebhook(Now, Program("k1"), ExamplesOfKeys.Webhook with { Id = "w6" })));
    }

    private ApiKey Known => _record.Key("k1")!;

    private string? When(OfficeCommand command)
    {
        var decision = OfficeDecider.Decide(command, _record, TestOffice.Roster);
        if (decision is OfficeDecision.Accepted accepted)
        {
            _record = OfficeDecider.Evolve(_record, accepted.Happened);
        }

        return (decision as OfficeDecision.Refused)?.Refusal.Code;
    }

    private static Actor Officer(string id) => new(ActorKind.Officer, id, id, "tautan + PIN");

    private static Actor Program(string key) => new(ActorKind.Program, key, "SIMPEL", "API (SIMPEL)");
}
