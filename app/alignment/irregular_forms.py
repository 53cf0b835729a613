"""English forms that no rule leads back to their base: those any grammar lists."""

from __future__ import annotations

_FORMS = """
be am is are was were been being 'm 're
have has had having 've
do does did done doing
will would 'll
can could
shall should
may might
not n't
go goes went gone
say said says
tell told
hold held
make made
take took taken
give gave given
get got gotten
see saw seen
know knew known
think thought
come came
find found
leave left
feel felt
bring brought
begin began begun
keep kept
write wrote written
stand stood
understand understood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain lying
lay laid
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
draw drew drawn
break broke broken
spend spent
rise rose risen
arise arose arisen
drive drove driven
ride rode ridden
buy bought
wear wore worn
tear tore torn
swear swore sworn
bear bore borne
choose chose chosen
freeze froze frozen
steal stole stolen
eat ate eaten
seek sought
sell sold
fight fought
throw threw thrown
blow blew blown
catch caught
teach taught
win won
fly flew flown
sing sang sung
ring rang rung
sink sank sunk
drink drank drunk
swim swam swum
shoot shot
strike struck stricken
stick stuck
hang hung
dig dug
swing swung
sleep slept
sweep swept
weep wept
creep crept
deal dealt
dream dreamt
learn learnt
burn burnt
spell spelt
smell smelt
bend bent
lend lent
forget forgot forgotten
forgive forgave forgiven
become became
show shown
shake shook shaken
mistake mistook mistaken
wake woke woken
hide hid hidden
bite bit bitten
slide slid
light lit
feed fed
bleed bled
breed bred
bind bound
grind ground
wind wound
shine shone
withdraw withdrew withdrawn
undertake undertook undertaken
overcome overcame
child children
man men
woman women
person people persons
foot feet
tooth teeth
mouse mice
goose geese
life lives
wife wives
knife knives
leaf leaves
wolf wolves
half halves
self selves
good better best
bad worse worst
far further farther furthest
this these
that those
i me
he him
she her
we us
they them
who whom
"""

BASES = {
    form: base for line in _FORMS.split("\n") if line for base, *forms in [line.split()]
    for form in forms
}  # fmt: skip
"""For each irregular form, what a dictionary lists it under."""
