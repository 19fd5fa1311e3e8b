/** The operator's and the inspector's terminal screens; owns no table. */
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
package dev.flowcard.workstation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
