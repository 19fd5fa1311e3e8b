package dev.flowcard.plan.pages;

/** A page as a picture that was drawn here. */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record PagePicture(String mediaType, byte[] content) {}
