using Ppid.App.Letters;
using Xunit;

namespace Ppid.Tests.App.Letters;

public sealed class Why_a_letter_did_not_arrive
{
    [Theory]
    [InlineData("550 5.1.1 <budi@example.org>: mailbox unknown", "tidak dikenal")]
    [InlineData("Dikembalikan oleh server penerima (5.2.2).", "penuh")]
    [InlineData("550 5.1.2 Host unknown", "sesudah tanda @")]
    [InlineData("5.4.4 nrdp", "sesudah tanda @")]
    [InlineData("552 5.3.4 too big", "terlalu besar")]
    [InlineData("550 5.2.1 disabled", "tidak aktif")]
    [InlineData("550 5.7.1 blocked [203.0.113.5]", "menolak surat kami")]
    public void Is_said_in_words(string reason, string words) =>
        Assert.Contains(words, DeliveryWords.Meaning(reason), StringComparison.Ordinal);

    [Theory]
    [InlineData("Dikembalikan oleh server penerima (tanpa kode).", "no code")]
    [InlineData("host 10.5.1.1 said no", "an address of a machine is no code")]
    [InlineData("554 5.0.0 failed", "the code of everything else")]
    public void Is_not_guessed_where_the_server_does_not_say(string reason, string because) =>
        Assert.True(DeliveryWords.Meaning(reason) is null, because);
}
