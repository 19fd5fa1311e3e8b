package dev.flowcard.notices;

/** To whom a notice speaks. */
public enum Addressee {
    ALL,
    WORK_CENTER,
    WORK_UNIT,
    TERMINAL,
    /** It goes along to whichever terminal the person signs on at. */
    PERSON
}
