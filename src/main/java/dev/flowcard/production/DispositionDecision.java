package dev.flowcard.production;

/** What is decided on held pieces. Part of the API: values are only ever added. */
public enum DispositionDecision {
    /** 返工: back to the same requirement, on the same card, inspected again. */
    REWORK,
    /** 报废 */
    SCRAP,
    /** 让步接收: accepted although it does not meet the requirement. */
    CONCESSION,
    /** Nothing is wrong with them. */
    USE_AS_IS;

    public boolean accepts() {
        return this == CONCESSION || this == USE_AS_IS;
    }
}
