package dev.flowcard.production.card;

/** What is in the printer. A5 is the A4 page made smaller; a label carries one code. */
public enum PaperSize {
    A4(0),
    A5(0),
    LABEL_100X70(90),
    LABEL_60X40(54);

    /** From an A4 page to an A5 page. */
    static final double SMALLER = Math.sqrt(0.5);

    private final int labelWidth;

    PaperSize(int labelWidth) {
        this.labelWidth = labelWidth;
    }

    public boolean isLabel() {
        return labelWidth > 0;
    }

    /** What a barcode on the label may be wide, in millimetres. */
    int labelWidth() {
        return labelWidth;
    }

    /** Bars as high as the label allows, in millimetres. */
    double barHeight() {
        return this == LABEL_60X40 ? 10 : 20;
    }

    String style() {
        return "page-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".css";
    }
}
