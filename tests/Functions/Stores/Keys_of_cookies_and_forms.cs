using System.Net;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Data-protection keys lie in a blob, locked by a certificate of the vault.</summary>
[Trait("Needs", "Azurite")]
public sealed class Keys_of_cookies_and_forms : IAsyncLifetime
{
    private readonly string _name = Azurite.NewName();
    private BlobServiceClient _blobs = null!;

    public async Task InitializeAsync() => _blobs = new((await Azurite.Running).ConnectionString);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_in_every_instance_and_lie_locked(bool pem)
    {
        using var vault = new VaultUnderTest().With("v1", pem: pem);
        var written = Protector(vault).Protect("rahasia");

        Assert.Equal("rahasia", Protector(vault).Unprotect(written));
        var lying = Lying().Single();
        Assert.Contains("encryptedSecret", lying, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", lying, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_after_the_certificate_was_renewed_and_are_locked_by_the_new_one()
    {
        using var old = new VaultUnderTest().With("v1");
        using var renewed = new VaultUnderTest().Known(old).With("v2");
        using var later = new VaultUnderTest().Known(renewed);
        var written = Protector(old).Protect("rahasia");

        Assert.Equal("rahasia", Protector(renewed).Unprotect(written));

        Services(renewed).GetRequiredService<IKeyManager>().CreateNewKey(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(90));
        Assert.Equal(2, Lying().Count());
        Assert.All(Services(later).GetRequiredService<IKeyManager>().GetAllKeys(), key => Assert.NotNull(key.CreateEncryptor()));
    }

    [Fact]
    public void Do_not_open_by_a_version_that_is_switched_off()
    {
        using var old = new VaultUnderTest().With("v1");
        using var off = new VaultUnderTest().Known(old, enabled: false).With("v2");
        var written = Protector(old).Protect("rahasia");

        Assert.ThrowsAny<Exception>(() => Protector(off).Unprotect(written));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "tidak boleh dibaca")]
    [InlineData(HttpStatusCode.NotFound, "tidak terbaca (404)")]
    [InlineData(null, "tidak ada atau tidak aktif")]
    public void Stop_the_start_where_the_certificate_is_missing(HttpStatusCode? status, string because)
    {
        using var vault = new VaultUnderTest { Refuses = status };

        var stopped = Assert.Throws<InvalidDataException>(() => VaultCertificates.Read(vault.Client, "kunci"));

        Assert.Contains(because, stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Ppid__Penyimpanan__Brankas", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_the_start_where_the_certificate_has_no_key()
    {
        using var vault = new VaultUnderTest().With("v1", "bukan sertifikat", "application/x-pkcs12", true);

        Assert.Contains(
            "bukan sertifikat dengan kunci pribadi",
            Assert.Throws<InvalidDataException>(() => VaultCertificates.Read(vault.Client, "kunci")).Message,
            StringComparison.Ordinal);
    }

    private IDataProtector Protector(VaultUnderTest vault) =>
        Services(vault).GetRequiredService<IDataProtectionProvider>().CreateProtector("uji");

    private ServiceProvider Services(VaultUnderTest vault)
    {
        var services = new ServiceCollection();
        services.LockKeys(vault.Client, "kunci");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new BlobKeyRing(_blobs, _name));
        return services.BuildServiceProvider();
    }

    private IEnumerable<string> Lying() => new BlobKeyRing(_blobs, _name).GetAllElements().Select(element => element.ToString());
}
