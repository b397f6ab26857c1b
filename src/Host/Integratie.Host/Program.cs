using Integratie.Host.Werkwoorden;

return await Werkwoord.Lijst().Parse(args).InvokeAsync();
