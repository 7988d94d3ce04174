using Ppid.Domain;
using Ppid.Domain.Cases;
using static Ppid.Tests.Domain.Cases.Deeds;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A request, and then an objection to it on what was open by then.</summary>
public abstract class ObjectionSpec : CaseSpec
{
    private protected ListOf<OpenGround> Open => Objections.Open(Facts, Rules.Calendar);

    private protected IEnumerable<Ground> Grounds => Open.Select(open => open.Ground);

    private protected void GivenRefused() => Given(
        Filed("2025-08-04"), FoundComplete("2025-08-05"), DenialDrafted("2025-08-06"), Signed("2025-08-07"));

    private protected void WhenObjected(string when, params Ground[] grounds)
    {
        var open = Open;
        Anew(TestSops.Objection);
        When(Objected(when, open, grounds));
    }
}
