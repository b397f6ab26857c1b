using Integratie.Host.Werkwoorden;

return await Werkwoord.Voer(args);
