namespace Ppid.Domain.Deadlines;

/// <summary>How an office counts the day of receipt. The statute is silent; peers use day 0.</summary>
public enum ReceiptDay { IsDayZero, IsDayOne }
