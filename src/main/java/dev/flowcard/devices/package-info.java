/** Terminals, their sessions, the scan log and the one door through which every scan comes. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "plant"})
@NullMarked
package dev.flowcard.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
