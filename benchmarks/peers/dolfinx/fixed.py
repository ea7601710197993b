#!/usr/bin/python3
"""Case A with a frozen front on a given Gmsh 2.2 mesh (um), 100 implicit Euler steps of 1 s, in DOLFINx 0.5.

    /usr/bin/python3 fixed.py fixed-A-h25.msh

P1 for u = c/c0 and psi = F phi/(RT) in one matrix, V as a bordered unknown, Newton's iteration with a factor of MUMPS that is
made anew when an iteration with it took more than --patience turns in the last step, in each iteration when --patience is
negative. Lengths in um, times in s.
"""

import argparse
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import gmsh  # noqa: E402  the reader beside, not the program of that name
import numpy as np  # noqa: E402
import ufl  # noqa: E402
from dolfinx import fem, mesh  # noqa: E402
from dolfinx.fem.petsc import assemble_matrix, assemble_vector, create_matrix, create_vector  # noqa: E402
from mpi4py import MPI  # noqa: E402
from petsc4py import PETSc  # noqa: E402

FARADAY, GAS, TEMPERATURE = 96485.33212, 8.314462618, 318
VOLTS = GAS * TEMPERATURE / FARADAY
C0, I0, I_APP, ALPHA, WIDTH, T_PLUS = 1000, 30, 3, 0.5, 5, 0.42
D_PLUS = 5.829901682e-14 * 1e12
D_SUM = D_PLUS / T_PLUS
D_SALT, D_DIFF = 2 * D_PLUS * (1 - T_PLUS), D_SUM * (2 * T_PLUS - 1)
FLUX = I0 / (FARADAY * C0) * 1e6
TOTAL = I_APP / I0 * WIDTH
FRONT, TOP = 1, 3


def load(path):
    """The mesh and the tags of its boundary."""
    nodes, triangles, lines = gmsh.read(path)
    cells = np.array([members for _, members in triangles], dtype=np.int64)
    shape = ufl.Mesh(ufl.VectorElement("Lagrange", ufl.triangle, 1))
    domain = mesh.create_mesh(MPI.COMM_WORLD, cells, np.array(nodes), shape)
    for pair in ((1, 0), (1, 2), (2, 0)):
        domain.topology.create_connectivity(*pair)
    facets = np.sort(mesh.exterior_facet_indices(domain.topology))
    original = domain.geometry.input_global_indices
    tags = {frozenset(members): tag for tag, members in lines}
    connectivity = domain.topology.connectivity
    values = []
    for facet in facets:
        cell = connectivity(1, 2).links(facet)[0]
        node = dict(zip(connectivity(2, 0).links(cell), domain.geometry.dofmap.links(cell)))
        values.append(tags[frozenset(original[node[vertex]] for vertex in connectivity(1, 0).links(facet))])
    return domain, mesh.meshtags(domain, 1, facets, np.array(values, dtype=np.int32))


class Problem:
    """Forms, and the arrays and the factor of one run."""

    def __init__(self, domain, tags, patience, tolerance):
        self.patience, self.tolerance = patience, tolerance
        element = ufl.FiniteElement("Lagrange", ufl.triangle, 1)
        space = fem.FunctionSpace(domain, ufl.MixedElement(element, element))
        self.space = space
        self.state, self.old = fem.Function(space), fem.Function(space)
        self.V = fem.Constant(domain, 0.0)
        u, psi = ufl.split(self.state)
        u_old, _ = ufl.split(self.old)
        w, q = ufl.TestFunctions(space)
        inner = ufl.Measure("dx", domain, metadata={"quadrature_degree": 2})
        front = ufl.Measure("ds", domain, subdomain_data=tags, metadata={"quadrature_degree": 5})(FRONT)
        plating = ufl.exp(-ALPHA * (self.V - psi))
        stripping = ufl.exp(ALPHA * (self.V - psi))
        rate = u * plating - stripping
        residual = (
            (u - u_old) * w * inner  # steps of 1 s
            + D_SALT * ufl.dot(ufl.grad(u), ufl.grad(w)) * inner
            + ufl.dot(D_SUM * u * ufl.grad(psi) + D_DIFF * ufl.grad(u), ufl.grad(q)) * inner
            + FLUX * rate * ((1 - T_PLUS) * w + q) * front
        )
        slope = ALPHA * (u * plating + stripping)
        self.residual = fem.form(residual)
        self.jacobian = fem.form(ufl.derivative(residual, self.state))
        self.column = fem.form(-FLUX * slope * ((1 - T_PLUS) * w + q) * front)
        self.row = fem.form((plating * w + slope * q) * front)
        self.rate, self.slope_form = fem.form(rate * front), fem.form(slope * front)

        tops = tags.find(TOP)
        fixed = []
        for part in (0, 1):
            fixed.append(fem.locate_dofs_topological(space.sub(part), 1, tops))
        self.fixed = np.unique(np.concatenate(fixed))
        zero_u = fem.dirichletbc(PETSc.ScalarType(1), fixed[0], space.sub(0))
        zero_psi = fem.dirichletbc(PETSc.ScalarType(0), fixed[1], space.sub(1))
        self.conditions = [zero_u, zero_psi]
        self.nodes, self.of_u = space.sub(0).collapse()
        self.state.x.array[self.of_u] = 1

        self.matrix = create_matrix(self.jacobian)
        self.matrix.setOption(PETSc.Mat.Option.SYMMETRIC, False)
        self.vectors = [create_vector(self.residual) for _ in range(5)]
        self.solver = PETSc.KSP().create(domain.comm)
        self.solver.setOperators(self.matrix)
        self.solver.setType("preonly")
        self.solver.getPC().setType("lu")
        self.solver.getPC().setFactorSolverType("mumps")
        self.slope = 0.0
        self.turns, self.newtons, self.factors = 10**6, 0, 0
        self.seconds = {"assembly": 0.0, "factor": 0.0, "solve": 0.0}

    def vector(self, form, into):
        with into.localForm() as local:
            local.set(0)
        assemble_vector(into, form)
        return into

    def timed(self, name, since):
        now = time.process_time()
        self.seconds[name] += now - since
        return now

    def factor(self):
        _, column, row, _, border = self.vectors
        clock = time.process_time()
        self.matrix.zeroEntries()
        assemble_matrix(self.matrix, self.jacobian, bcs=self.conditions)
        self.matrix.assemble()
        self.vector(self.column, column).array[self.fixed] = 0
        self.vector(self.row, row)
        clock = self.timed("assembly", clock)
        self.solver.setOperators(self.matrix)
        self.solver.setUp()
        clock = self.timed("factor", clock)
        self.solver.solve(column, border)
        self.slope = row.dot(border) + fem.assemble_scalar(self.slope_form)
        self.factors += 1
        self.timed("solve", clock)

    def iterate(self, full, fresh):
        """Whether Newton's iteration has converged."""
        residual, _, row, step, border = self.vectors
        for turn in range(30):
            if fresh and (turn == 0 or full):
                self.factor()
            clock = time.process_time()
            self.vector(self.residual, residual).array[self.fixed] = 0
            missing = fem.assemble_scalar(self.rate) - TOTAL
            clock = self.timed("assembly", clock)
            self.solver.solve(residual, step)
            change = (missing - row.dot(step)) / self.slope
            step.axpy(change, border)
            self.state.x.array[:] -= step.array
            self.V.value += change
            self.timed("solve", clock)
            self.newtons += 1
            self.turns = turn + 1
            if max(abs(change), step.norm(PETSc.NormType.INFINITY)) < self.tolerance:
                return True
        return False

    def run(self, steps):
        before, v_before, v_old = self.state.x.array.copy(), 0.0, 0.0
        for number in range(1, steps + 1):
            self.old.x.array[:] = self.state.x.array
            if number > 2:  # extrapolated start
                self.state.x.array[:] = 2 * self.old.x.array - before
                self.V.value = 2 * v_old - v_before
            full = number <= 2 or self.patience < 0  # the first steps are far from their start
            if not self.iterate(full, full or self.turns > self.patience) and not self.iterate(full, True):
                raise RuntimeError(f"no convergence in step {number}")
            before, v_before, v_old = self.old.x.array.copy(), v_old, float(self.V.value)
            if number in (1, 10, 50, 100):
                least = self.state.x.array[self.of_u].min() * C0
                print(f"state {number} {v_old * VOLTS:.10g} {least:.10g}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("mesh")
    arguments.add_argument("--steps", type=int, default=100)
    arguments.add_argument("--patience", type=int, default=4)
    arguments.add_argument("--tolerance", type=float, default=1e-8)
    given = arguments.parse_args()
    problem = Problem(*load(given.mesh), given.patience, given.tolerance)
    start = time.process_time()
    problem.run(given.steps)
    loop = time.process_time() - start
    size = problem.space.dofmap.index_map.size_global * problem.space.dofmap.index_map_bs + 1
    print(f"unknowns {size} steps {given.steps} newton {problem.newtons} factors {problem.factors}")
    print(f"loop {loop:.4f} " + " ".join(f"{name} {value:.4f}" for name, value in problem.seconds.items()))


main()
