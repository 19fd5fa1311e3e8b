/** The demo factory: a machining shop that a newcomer finds at work, whatever the time of the day. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "sales",
            "devices",
            "plan",
            "materials",
            "production",
            "production :: outside",
            "quality",
            "alarms",
            "prediction",
            "imports"
        })
@NullMarked
package dev.flowcard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
