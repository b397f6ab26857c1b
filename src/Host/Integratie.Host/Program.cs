using Integratie.Host.Werkwoorden;

// After Ctrl+C the library would end the process in 2 seconds, in the middle of stopping the server and the jobs.
return await Werkwoord.Lijst().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
