namespace Ppid.App.Screens.Layout;

/// <summary>What a colour says; always together with words.</summary>
public enum Tone
{
    Plain,
    Info,
    Ok,
    Warn,
    Danger,
}

internal static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Info => "tone-info",
        Tone.Ok => "tone-ok",
        Tone.Warn => "tone-warn",
        Tone.Danger => "tone-danger",
        _ => "tone-plain",
    };

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "alert",
        Tone.Danger => "stop",
        _ => "info",
    };
}
