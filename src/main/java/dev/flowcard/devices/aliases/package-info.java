/** The barcodes that the factory had before Flowcard, so that nothing needs a new label. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.devices.aliases;
