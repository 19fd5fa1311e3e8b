package dev.flowcard.plant;

/**
 * How work is reported at a work centre, as the factory sets it.
 *
 * @param labourSplit how the time of one person on several jobs is credited
 * @param countDemanded OK without a quantity never means that the rest is good
 * @param fastAsked a count that is faster than half the standard time is asked again instead of booked with a warning
 * @param scrapOpen whether operators scrap at once; where not, their scrap is held until it is disposed of
 * @param countOnArrival whether the receiver counts what comes from the operation before
 * @param severalPeople whether several people may be signed on at one terminal
 * @param overtimeMinutes by how much one touch moves the end of the shift; 0: not at all
 * @param countBeforeEnd how many minutes before its end the count of the shift is asked; 0: never
 * @param chargeShare how a charge is shared back to its cards
 * @param reworkRounds how often the same pieces may be reworked
 */
public record WorkRules(
        LabourSplit labourSplit,
        boolean countDemanded,
        boolean fastAsked,
        boolean scrapOpen,
        boolean countOnArrival,
        boolean severalPeople,
        int overtimeMinutes,
        int countBeforeEnd,
        ChargeShare chargeShare,
        int reworkRounds) {

    public static final int LONGEST_OVERTIME = 480;
    public static final int EARLIEST_COUNT = 120;
    public static final int MOST_ROUNDS = 9;

    public static final WorkRules DEFAULT =
            new WorkRules(LabourSplit.EQUAL, false, false, true, false, true, 60, 10, ChargeShare.COUNT, 2);
}
