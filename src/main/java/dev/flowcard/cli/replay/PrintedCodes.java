package dev.flowcard.cli.replay;

/** What is printed on badges, machines and cards, as the server names it. */
interface PrintedCodes {
    String person(String number);

    String workUnit(String number);

    String operation(String workOrder, String operation);

    /** The reason that says that there is none. */
    String unspecified();
}
