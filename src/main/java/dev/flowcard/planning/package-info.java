/**
 * Scheduling of what the shop has before it: proposals made in the background and judged beside the plan in force, what-if
 * scenarios, and their publication as a new version of the plan. The schedule itself is found by {@code plan::scheduling}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "sales",
            "devices",
            "devices :: spi",
            "plan",
            "plan :: scheduling",
            "production",
            "prediction"
        })
@NullMarked
package dev.flowcard.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
