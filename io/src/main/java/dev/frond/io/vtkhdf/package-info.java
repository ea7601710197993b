/**
 * The fields in VTKHDF files, one per frame and one for the whole series, and an XDMF 3 file that shows the frames as one
 * movie to readers that know VTKHDF's single frames only (VTK 9.1 and 9.2, ParaView up to 5.11).
 *
 * <p>A frame is an unstructured grid of triangles in SI units with z = 0: first the electrolyte (region 0, the points and
 * triangles of the simulation in their order), then the metal (region 1) between the front and a base line, then the fillers
 * (region 2). Metal and fillers have points of their own, since the fields jump there. Point arrays:
 * {@code concentration} (n), {@code potential} (n), {@code flux_Li} (n, 3), {@code flux_cation} of other metals; cell arrays: {@code flux_Li} or {@code flux_cation} (m, 3),
 * {@code current_density} (m, 3), {@code region} (m). Outside of the electrolyte they are 0, but for the potential of the
 * metal. Each array has an attribute {@code units}. The group {@code /frond} holds what the simulation knows beyond that
 * (boundary edges with their tags, discs, potential of the metal, time), so that a frame can be read back whole. A mesh without
 * fields is laid out the same way, with its boundary edges as lines ({@link MeshFile}).
 *
 * <p>Source: VTKHDF file format specification, versions 1.0 (frame) and 2.0 (series), docs.vtk.org.
 */
@NullMarked
package dev.frond.io.vtkhdf;

import org.jspecify.annotations.NullMarked;
