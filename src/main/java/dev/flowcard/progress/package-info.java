/** The wall and the order pages: plan against actual; only reads. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "sales",
            "devices",
            "plan",
            "production",
            "quality",
            "alarms"
        })
@NullMarked
package dev.flowcard.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
