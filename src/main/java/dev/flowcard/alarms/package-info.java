/**
 * Alarms (ISA-18.2, IEC 62682, GB/T 41261): what has happened and wants somebody. Raised once, cleared once, acknowledged by a
 * person. Which situations are alarms is decided by {@link dev.flowcard.alarms.AlarmRule}s from what the shop looks like.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "devices",
            "devices :: spi",
            "materials",
            "plan",
            "production",
            "production :: outside",
            "notification"
        })
@NullMarked
package dev.flowcard.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
