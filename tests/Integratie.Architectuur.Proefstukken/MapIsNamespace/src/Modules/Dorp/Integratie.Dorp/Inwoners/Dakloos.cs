internal sealed class Dakloos;
