/** The commands of the launcher that talk to a running server: a client of the public API, no Spring. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package dev.flowcard.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
