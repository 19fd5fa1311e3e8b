package dev.flowcard.alarms;

/** An alarm was raised, cleared or taken in hand. A plain event after the commit; listeners must be quick. */
public record AlarmChanged(AlarmKind kind, String subject) {}
