package dev.flowcard.plant.api;

import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkRules;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be set at a work centre; what is left out stays as it is. */
record RulesBody(
        @Nullable LabourSplit labourSplit,
        @Nullable Boolean countDemanded,
        @Nullable Boolean fastAsked,
        @Nullable Boolean scrapOpen,
        @Nullable Boolean countOnArrival,
        @Nullable Boolean severalPeople,
        @Nullable Integer overtimeMinutes,
        @Nullable Integer countBeforeEnd,
        @Nullable ChargeShare chargeShare,
        @Nullable Integer reworkRounds) {

    WorkRules over(WorkRules before) {
        return new WorkRules(
                Objects.requireNonNullElse(labourSplit, before.labourSplit()),
                Objects.requireNonNullElse(countDemanded, before.countDemanded()),
                Objects.requireNonNullElse(fastAsked, before.fastAsked()),
                Objects.requireNonNullElse(scrapOpen, before.scrapOpen()),
                Objects.requireNonNullElse(countOnArrival, before.countOnArrival()),
                Objects.requireNonNullElse(severalPeople, before.severalPeople()),
                Objects.requireNonNullElse(overtimeMinutes, before.overtimeMinutes()),
                Objects.requireNonNullElse(countBeforeEnd, before.countBeforeEnd()),
                Objects.requireNonNullElse(chargeShare, before.chargeShare()),
                Objects.requireNonNullElse(reworkRounds, before.reworkRounds()));
    }
}
