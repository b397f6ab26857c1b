namespace Integratie.Dorp.Contracts;

public interface IVerkeerd;
