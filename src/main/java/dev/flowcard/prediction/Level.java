package dev.flowcard.prediction;

/** On whose past an expectation rests, the closest first. */
public enum Level {
    /** This product on this work unit. */
    PRODUCT_AND_UNIT,
    /** This product at this work centre. */
    PRODUCT,
    CENTER,
    SHOP,
    /** Nothing comparable was seen: the standard time, with the doubt of somebody who knows nothing else. */
    STANDARD
}
