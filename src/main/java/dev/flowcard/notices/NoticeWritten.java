package dev.flowcard.notices;

/** A notice was written, or has been read: terminals look again. */
public record NoticeWritten(Addressee addressee, String target) {}
