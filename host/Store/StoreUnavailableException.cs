namespace Ppid.Host.Store;

/// <summary>The store cannot be opened; the message (Indonesian) tells the installer what to do.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null)
    : Exception(message, inner);
