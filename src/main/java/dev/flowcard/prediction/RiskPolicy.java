package dev.flowcard.prediction;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From when on an order is at risk, and until when it stays so: two thresholds, so that nobody is told twice of one wavering. */
@Component
record RiskPolicy(int from, int until) {

    RiskPolicy(
            @Value("${flowcard.prediction.at-risk}") int from,
            @Value("${flowcard.prediction.at-risk-until}") int until) {
        if (until > from) {
            throw new IllegalArgumentException(
                    "flowcard.prediction.at-risk-until must not be above flowcard.prediction.at-risk");
        }
        this.from = from;
        this.until = until;
    }

    boolean atRisk(boolean before, int latePercent) {
        return latePercent >= (before ? until : from);
    }
}
