package dev.flowcard.notification;

/** Somebody was told something, or need not be told any more. A plain event after the commit. */
public record InboxChanged(String topic) {}
