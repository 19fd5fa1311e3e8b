/**
 * When will an order be done: learnt from the shop's own reports, judged on its own past. Estimates of open orders follow every
 * change on the floor within seconds, in the background.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "plan",
            "sales",
            "devices",
            "devices :: spi",
            "production",
            "production :: outside",
            "notification",
            "alarms"
        })
@NullMarked
package dev.flowcard.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
