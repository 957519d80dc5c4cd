"""The level on the breakout scale, from its inputs.

Source: Ben Nimmo, "The Breakout Scale: Measuring the impact of influence operations", Brookings,
September 2020; the scale with its levels is in knowledge/scales.yml.
"""

from guetteur.model.judgement import BreakoutScored


def level(inputs: BreakoutScored) -> int:
    """From 1 to 6. The highest that the inputs give: levels 4 to 6 need a sourced statement.

    1: one platform, one community. 2: several of one of the two. 3: several of both.
    """
    if inputs.response is not None:
        return 6
    if inputs.prominent is not None:
        return 5
    if inputs.media is not None:
        return 4
    return 1 + (len(set(inputs.platforms)) > 1) + (inputs.communities > 1)
