using Ppid.Domain.Deadlines;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;
using Rules = Ppid.Domain.Deadlines.Deadlines;

namespace Ppid.Tests.Domain.Deadlines;

/// <summary>Clocks of the sample office.</summary>
internal static class Sample
{
    public static Clock Answer(string received) =>
        new(ClockKind.Answer, Rules.Answer(On(received), Wita()), []);

    /// <summary>Extended by a notice on the given day.</summary>
    public static Clock Extended(string received, string noticeOn)
    {
        var clock = Answer(received);
        return clock with
        {
            Deadline = Rules.AnswerExtended(clock, Wita()),
            Extension = new Extension(
                On(noticeOn), "Dokumen tersebar", Rules.AnswerExtendedFromNotice(On(noticeOn), Wita())),
        };
    }
}
