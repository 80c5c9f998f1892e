"""Reference figures of smoothing splines and of the R^2 decomposition, from invented data.

python3 make_figures.py writes spline_data.csv, spline_fits.csv, lmg_data.csv and lmg_shares.csv.
The splines are those of scipy.interpolate.make_smoothing_spline; degrees of freedom are the trace of the smoother matrix, made
column by column; the best lambda minimizes (RSS/n)/(1 - cost df/n)^2 over a fine grid. The shares are averages over all orders of
the differences of R^2 by numpy.linalg.lstsq.
"""
import itertools
import numpy as np
import scipy
from scipy.interpolate import make_smoothing_spline
from scipy.optimize import minimize_scalar

r = np.random.default_rng(20260101)
print(f"NumPy {np.__version__}, SciPy {scipy.__version__}")


def write(name, header, rows):
    with open(name, "w") as f:
        f.write(header + "\n")
        for row in rows:
            f.write(",".join(v if isinstance(v, str) else repr(float(v)) for v in row) + "\n")


def smoother(x, lam):
    n = len(x)
    return np.column_stack([make_smoothing_spline(x, e, lam=lam)(x) for e in np.eye(n)])


data, fits = [], []
for case, n, curve, noise in (
    ("sine", 40, lambda x: np.sin(6 * x), 0.3),
    ("line", 25, lambda x: 2 * x, 0.5),
    ("step", 60, lambda x: (x > 0.4) * 1.0, 0.2),
):
    x = np.sort(r.uniform(0, 1, n))
    x = (x - x[0]) / (x[-1] - x[0])
    y = curve(x) + r.normal(0, noise, n)
    data += [(case, a, b) for a, b in zip(x, y)]

    def gcv(place, cost, n=n, x=x, y=y):
        s = smoother(x, n * 10.0**place)
        g = s @ y
        left = 1 - cost * np.trace(s) / n
        return np.mean((y - g) ** 2) / left**2 if left > 0 else np.inf

    for lam in (1e-5, 1e-3, 0.1, 10):
        s = smoother(x, lam)
        g = s @ y
        fits.append((case, "given", lam, np.trace(s), np.var(g) / np.var(y), g[0], g[n // 2], g[-1], gcv(np.log10(lam / n), 1.4)))
    grid = np.arange(-10, 3.01, 0.25)
    best = grid[np.argmin([gcv(p, 1.4) for p in grid])]
    best = minimize_scalar(gcv, args=(1.4,), bounds=(best - 0.25, best + 0.25), method="bounded", options={"xatol": 1e-8}).x
    s = smoother(x, n * 10.0**best)
    g = s @ y
    fits.append((case, "best", n * 10.0**best, np.trace(s), np.var(g) / np.var(y), g[0], g[n // 2], g[-1], gcv(best, 1.4)))
write("spline_data.csv", "case,x,y", data)
write("spline_fits.csv", "case,kind,lambda,degrees,explained,first,middle,last,score", fits)

n, k = 30, 5
common = r.normal(size=n)
x = np.column_stack([common * w + r.normal(size=n) for w in (1, 0.5, 0, -0.7, 2)])
ys = {"index": x @ np.array([0.3, 0.25, 0.2, 0.15, 0.1]), "bent": np.exp(0.4 * x[:, 0]) + x[:, 1] * x[:, 2] + x[:, 4]}
write("lmg_data.csv", "x1,x2,x3,x4,x5,index,bent", [list(a) + [ys["index"][i], ys["bent"][i]] for i, a in enumerate(x)])


def r2(y, subset):
    if not subset:
        return 0.0
    a = np.column_stack([np.ones(n)] + [x[:, j] for j in subset])
    rest = y - a @ np.linalg.lstsq(a, y, rcond=None)[0]
    return 1 - rest @ rest / np.sum((y - y.mean()) ** 2)


shares = []
for name, y in ys.items():
    total = np.zeros(k)
    for order in itertools.permutations(range(k)):
        before = 0.0
        for place, j in enumerate(order):
            after = r2(y, order[: place + 1])
            total[j] += after - before
            before = after
    shares.append([name] + list(total / 120))
write("lmg_shares.csv", "y,x1,x2,x3,x4,x5", shares)
