using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace Integratie.Platform.Jobs;

/// <summary>
/// Hangfire keeps its log provider for the whole process. Several hosts in one process (as in tests) come and go, so a provider
/// whose host is gone must stay silent instead of failing the next one.
/// </summary>
internal sealed class Joblog(ILoggerFactory logs) : ILogProvider
{
    private readonly AspNetCoreLogProvider _binnen = new(logs);

    public ILog GetLogger(string name)
    {
        try
        {
            return _binnen.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Stil();
        }
    }

    private sealed class Stil : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
