package dev.flowcard.plant;

/** For whom a calendar speaks, the nearest first: what a work unit says of itself wins over what its plant says. */
public enum CalendarScope {
    UNIT,
    CENTER,
    PLANT
}
