/** Progress against the plan, for walls and order pages. Reads what others own; its own are the boards that walls show and the reasons of missed hours. */
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
            "production :: outside",
            "quality",
            "alarms",
            "alarms :: exceptions",
            "prediction",
            "prediction :: ui"
        })
@NullMarked
package dev.flowcard.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
