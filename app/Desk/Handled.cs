using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>What became of a command.</summary>
/// <param name="State">The file as it stands now.</param>
/// <param name="Repeated">The command had been carried out before: this is its first answer.</param>
public sealed record Handled(Decision Decision, CaseFile State, bool Repeated = false)
{
    public Refusal? Refusal => (Decision as Decision.Refused)?.Refusal;
}

/// <summary>Time and again somebody was faster; the person should look again.</summary>
public sealed class ConcurrencyException() : Exception("The case changed while it was being decided.");
