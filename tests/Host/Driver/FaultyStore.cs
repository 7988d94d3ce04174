using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Ppid.Tests.Host.Driver;

/// <summary>A store that fails where a test says so, and is the real one otherwise.</summary>
public class FaultyStore<T> : DispatchProxy
    where T : class
{
    private T _real = null!;
    private Func<string, object?[], bool> _fails = null!;

    /// <summary>Puts it before the house's own; <paramref name="fails"/> is asked with the name of the call and what it is
    /// given.</summary>
    public static void Before(IServiceCollection services, Func<string, object?[], bool> fails)
    {
        var own = services.Last(each => each.ServiceType == typeof(T));
        services.Remove(own);
        services.AddSingleton(provider =>
        {
            var faulty = Create<T, FaultyStore<T>>();
            ((FaultyStore<T>)(object)faulty)._fails = fails;
            ((FaultyStore<T>)(object)faulty)._real = (T)(own.ImplementationInstance
                ?? own.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, own.ImplementationType!));
            return faulty;
        });
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _fails(targetMethod!.Name, args!)
        ? throw new IOException($"{targetMethod.Name} fails, as the test wants it.")
        : targetMethod.Invoke(_real, args);
}
