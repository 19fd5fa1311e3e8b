/** Progress against the plan, for walls and order pages. Owns no tables, only reads. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "sales",
            "devices",
            "devices :: spi",
            "plan",
            "production",
            "quality",
            "alarms"
        })
@NullMarked
package dev.flowcard.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
