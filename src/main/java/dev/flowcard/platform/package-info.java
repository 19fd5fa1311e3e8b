/** The machine underneath: the embedded database, the data folder, start-up and shutdown. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.flowcard.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
