"""
How the two font files beside this script were made (run it again only to change their letters or weights):

    python3 make-fonts.py path/to/SourceSans3-variable.woff2      # needs fonttools and brotli

Source: Source Sans 3, variable, 3.052, SIL Open Font License 1.1 (LICENSE.txt).

`basic`: what ordinary Swedish pages use, so that it is the only file most people ever fetch. `rest`: everything else,
fetched by `unicode-range` when a page needs it. Both hold weights 400 to 640 as one straight line instead of the
source's three masters, and 500 units to the em: half the bytes, and no eye sees 1/500 em.
"""
import hashlib
import pathlib
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta_optimize

LIGHT, STRONG = 400, 640
HERE = pathlib.Path(__file__).parent

BASIC = {ord(c) for c in (
    ' abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789'
    '!"%&\'()*+,-./:;=?@_\u00a0\u00ad§°×–”’…•'
)}


def outlines(source, weight, letters):
    font = instantiateVariableFont(TTFont(source), {'wght': weight})
    scale_upem(font, 500)
    options = Options()
    options.layout_features = ['kern']
    options.hinting = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.drop_tables += ['STAT', 'BASE', 'gasp', 'GDEF', 'GSUB']
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def between(source, letters):
    """One font with a weight axis: the lighter outlines, and how each point moves towards the stronger ones."""
    light, strong = outlines(source, LIGHT, letters), outlines(source, STRONG, letters)
    axes = newTable('fvar')
    whole = TTFont(source)
    axis = whole['fvar'].axes[0]
    axis.minValue, axis.defaultValue, axis.maxValue = LIGHT, LIGHT, STRONG
    axes.axes, axes.instances = [axis], []
    light['fvar'] = axes
    light['name'].setName('Weight', axis.axisNameID, 3, 1, 0x409)
    moves = newTable('gvar')
    moves.version, moves.reserved, moves.variations = 1, 0, {}
    metrics = (light['hmtx'].metrics, strong['hmtx'].metrics)
    for glyph in light.getGlyphOrder():
        here, control = light['glyf']._getCoordinatesAndControls(glyph, metrics[0])
        there, _ = strong['glyf']._getCoordinatesAndControls(glyph, metrics[1])
        deltas = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(here, there)]
        if any(d != (0, 0) for d in deltas):
            deltas = iup_delta_optimize(deltas, here, control.endPts, tolerance=0.5)
            moves.variations[glyph] = [TupleVariation({'wght': (0, 1, 1)}, deltas)]
        else:
            moves.variations[glyph] = []
    light['gvar'] = moves
    light.flavor = 'woff2'
    return light


source = sys.argv[1]
everything = set(TTFont(source).getBestCmap())
for name, letters in (('basic', BASIC), ('rest', everything - BASIC)):
    file = HERE / f'source-sans-3-{name}.woff2'
    between(source, letters).save(file)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    print(f'{file.name}: {file.stat().st_size} bytes, served as source-sans-3-{name}-{digest}.woff2')
    if name == 'rest':
        runs = []
        for code in sorted(letters):
            if runs and code == runs[-1][1] + 1: runs[-1][1] = code
            else: runs.append([code, code])
        print(', '.join(f'U+{a:X}' if a == b else f'U+{a:X}-{b:X}' for a, b in runs))
