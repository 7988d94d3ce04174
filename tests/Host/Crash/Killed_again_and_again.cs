using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Xunit;
using Xunit.Abstractions;
using OwedLetters = Ppid.Domain.Letters.Letters;

namespace Ppid.Tests.Host.Crash;

/// <summary>What a host that was killed with SIGKILL under load has to show afterwards.</summary>
public sealed class Killed_again_and_again : IClassFixture<Storm>
{
    private readonly Storm _storm;
    private readonly IReadOnlyDictionary<CaseId, IReadOnlyList<CaseEvent>> _cases;

    public Killed_again_and_again(Storm storm, ITestOutputHelper output)
    {
        (_storm, _cases) = (storm, storm.Aftermath.Cases());
        var promises = storm.Promises;
        var letters = _cases.Values.Sum(events => events.OfType<CaseEvent.LetterSent>().Count());
        output.WriteLine(
            $"seed {storm.Seed}, {storm.Rounds} rounds: {promises.Filed.Count} filings and "
            + $"{promises.Decisions.Count} decisions acknowledged, {promises.Lost} requests lost, "
            + $"{promises.SentAgain} sent again, {letters} letters; answers per round: {storm.Course}");
    }

    [Fact]
    public void Was_really_at_work_each_time()
    {
        Assert.True(_storm.Promises.Filed.Count > _storm.Rounds, "hardly anything was filed");
        Assert.NotEmpty(_storm.Promises.Decisions);
        Assert.True(_storm.Promises.Lost > 0, "no request was cut off: the kills came at idle times");
        Assert.True(_storm.Promises.SentAgain > 0, "nobody sent again");
    }

    [Fact]
    public void Still_has_every_number_it_gave()
    {
        var listed = _storm.Aftermath.Listed();
        foreach (var (key, promised) in _storm.Promises.Filed)
        {
            var filed = Filed(promised.Id);
            Assert.Equal(promised.Number, filed?.Number);
            Assert.Equal(Wish.Filing.Asked(key),
                ((Application.InformationRequest)filed!.Application).Details);
            Assert.Equal(promised.Number, listed.GetValueOrDefault(promised.Id));
        }
    }

    [Fact]
    public void Gave_no_number_twice_and_left_none_out()
    {
        var numbers = _cases.Keys.Select(id => Filed(id.Value)!.Number)
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Count),
            numbers.Select(number => int.Parse(number[..6], null)));
    }

    [Fact]
    public void Filed_once_what_was_sent_twice() => Assert.Empty(_cases.Keys
        .GroupBy(id => ((Application.InformationRequest)Filed(id.Value)!.Application).Details)
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key}: {string.Join(", ", same)}"));

    [Fact]
    public void Still_has_every_decision_it_acknowledged_and_once_only() =>
        Assert.All(_storm.Promises.Decisions, decided =>
            Assert.Single(_cases[decided.Case], happened => decided.Stands(happened)));

    [Fact]
    public void Kept_every_chain_unbroken() => Assert.Empty(_storm.Aftermath.Streams()
        .Where(stream => Ledger.FirstBroken(stream.Value) is not null)
        .Select(stream => $"{stream.Key}:{Ledger.FirstBroken(stream.Value)}"));

    [Fact]
    public void Recorded_the_fate_of_every_letter_it_owed_once()
    {
        foreach (var (id, events) in _cases)
        {
            var owed = OwedLetters.For(CaseFile.Start, events)
                .Select(letter => $"{id}:{letter.Cause}:{letter.Index}");
            var settled = events.Select(Settled).OfType<string>().Order(StringComparer.Ordinal);
            Assert.Equal(owed.Order(StringComparer.Ordinal), settled);
        }
    }

    [Fact]
    public void Put_every_letter_it_sent_into_the_post_once()
    {
        var recorded = _cases.Values.SelectMany(events => events.OfType<CaseEvent.LetterSent>())
            .Select(sent => sent.MessageId);
        Assert.Equal(recorded.Order(StringComparer.Ordinal),
            _storm.Aftermath.Mails().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Left_a_sound_database() => Assert.Equal("ok", _storm.Aftermath.Integrity());

    private CaseEvent.Submitted? Filed(string id) =>
        _cases.TryGetValue(new CaseId(id), out var events) ? (CaseEvent.Submitted)events[0] : null;

    private static string? Settled(CaseEvent happened) => happened switch
    {
        CaseEvent.LetterSent sent => sent.Effect,
        CaseEvent.LetterFailed failed => failed.Effect,
        _ => null,
    };
}
