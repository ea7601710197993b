/**
 * Files that are complete as soon as they have their name: written aside under a hidden name in the same folder, brought
 * to the disk, then renamed. A run that is killed at any moment leaves no half file under a final name.
 */
@NullMarked
package dev.frond.io.internal.files;

import org.jspecify.annotations.NullMarked;
