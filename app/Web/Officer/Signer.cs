using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>Somebody of the roster who is about to sign with his PIN.</summary>
public sealed record Signer(string Office, Actor Actor);
