using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Secrets_of_links_and_tickets
{
    private readonly Tokens _tokens = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    [Fact]
    public void Are_the_same_again_for_the_same_task_and_key()
    {
        Assert.Equal(_tokens.TaskToken("k-1", 3, 1), _tokens.TaskToken("k-1", 3, 1));
        Assert.Matches("^[A-Za-z0-9_-]{43}$", _tokens.TaskToken("k-1", 3, 1));
    }

    [Fact]
    public void Differ_by_stream_task_generation_purpose_and_key()
    {
        var others = new Tokens(new byte[32]);
        string[] all =
        [
            _tokens.TaskToken("k-1", 3, 1), _tokens.TaskToken("k-2", 3, 1), _tokens.TaskToken("k-1", 4, 1),
            _tokens.TaskToken("k-1", 3, 2), others.TaskToken("k-1", 3, 1), _tokens.Token("masuk", "k-1"),
            _tokens.Token("masuk", "k-1\n3"), _tokens.TaskToken("k-1", 31, 1), _tokens.TaskToken(
                "k-1", 3, 11),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Are_kept_as_a_hash() => Assert.Equal(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Tokens.Hash("abc"));

    [Fact]
    public void Write_a_ticket_in_five_groups_of_letters_that_are_not_confused() =>
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", _tokens.Ticket("k-1"));

    [Fact]
    public void Know_a_ticket_however_it_is_typed()
    {
        var ticket = Enumerable.Range(0, 99).Select(n => $"k-{n}")
            .First(stream => _tokens.Ticket(stream) is var t && t.Contains('0') && t.Contains('1'));
        var typed = _tokens.Ticket(ticket);
        Assert.True(_tokens.IsTicket(ticket, typed));
        Assert.True(_tokens.IsTicket(ticket, $" {typed.ToLowerInvariant().Replace('-', ' ')} "));
        Assert.True(_tokens.IsTicket(ticket, typed.Replace('0', 'o').Replace('1', 'l')));
        Assert.True(
            _tokens.IsTicket(ticket, typed.Replace("-", "", StringComparison.Ordinal).Replace('1', 'I')));
    }

    [Fact]
    public void Refuse_another_ticket_and_no_ticket()
    {
        Assert.All(
            new[] { _tokens.Ticket("k-2"), _tokens.Ticket("k-1")[..^1], _tokens.Ticket(
                "k-1") + "0", "", null },
            entered => Assert.False(_tokens.IsTicket("k-1", entered)));
    }
}
